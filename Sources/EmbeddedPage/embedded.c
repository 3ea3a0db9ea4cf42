#include "EmbeddedPage.h"

/* Each directive has to stand on a line of its own. */
static const unsigned char page[] = {
#embed "page.mustache"
};
static const unsigned char style[] = {
#embed "page.css"
};

static const embedded_page_file files[] = {
    {"page.mustache", page, sizeof page},
    {"page.css", style, sizeof style},
};

size_t embedded_page_files_count(void) { return sizeof files / sizeof files[0]; }

embedded_page_file embedded_page_file_at(size_t index) {
  if (index < embedded_page_files_count()) return files[index];
  return (embedded_page_file){0, 0, 0};
}
