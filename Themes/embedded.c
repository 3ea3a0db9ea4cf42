#include "EmbeddedThemes.h"
const int embedded_theme_count = 0;
