#ifndef EMBEDDED_THEMES_H
#define EMBEDDED_THEMES_H
extern const int embedded_theme_count;
#endif
