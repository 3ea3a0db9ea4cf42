#include "EmbeddedThemes.h"

/* Each directive has to stand on a line of its own. */
static const unsigned char terminal[] = {
#embed "terminal.json"
};
static const unsigned char light[] = {
#embed "light.json"
};
static const unsigned char dark[] = {
#embed "dark.json"
};
static const unsigned char high_contrast[] = {
#embed "high-contrast.json"
};
static const unsigned char colour_blind[] = {
#embed "colour-blind.json"
};

static const embedded_theme themes[] = {
    {"terminal", terminal, sizeof terminal},
    {"light", light, sizeof light},
    {"dark", dark, sizeof dark},
    {"high-contrast", high_contrast, sizeof high_contrast},
    {"colour-blind", colour_blind, sizeof colour_blind},
};

size_t embedded_themes_count(void) { return sizeof themes / sizeof themes[0]; }

embedded_theme embedded_theme_at(size_t index) {
  if (index < embedded_themes_count()) return themes[index];
  return (embedded_theme){0, 0, 0};
}
