#ifndef EMBEDDED_PAGE_H
#define EMBEDDED_PAGE_H

#include <stddef.h>

/* A file of the exported page as it stood beside this program's source when it was built.
   `bytes` are `count` bytes of UTF-8, without a zero at the end; they live as long as the program. */
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} embedded_page_file;

size_t embedded_page_files_count(void);

/* The file at `index`. Past the end: one whose `name` and `bytes` are null and whose `count` is 0. */
embedded_page_file embedded_page_file_at(size_t index);

#endif
