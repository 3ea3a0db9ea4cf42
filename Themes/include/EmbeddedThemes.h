#ifndef EMBEDDED_THEMES_H
#define EMBEDDED_THEMES_H

#include <stddef.h>

/* A theme file as it stood beside this program's source when it was built.
   `bytes` are `count` bytes of JSON, without a zero at the end; they live as long as the program. */
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} embedded_theme;

size_t embedded_themes_count(void);

/* The theme at `index`, in the order in which a person is offered them.
   Past the end: a theme whose `name` and `bytes` are null and whose `count` is 0. */
embedded_theme embedded_theme_at(size_t index);

#endif
