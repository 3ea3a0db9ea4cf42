#include "EmbeddedPage.h"

/* Each directive has to stand on a line of its own. */
static const unsigned char page_text[] = {
#embed "page.mustache"
};
static const unsigned char comparison_text[] = {
#embed "comparison.mustache"
};
static const unsigned char conflicts_text[] = {
#embed "conflicts.mustache"
};
static const unsigned char decisions_text[] = {
#embed "decisions.mustache"
};
static const unsigned char fact_text[] = {
#embed "fact.mustache"
};
static const unsigned char findings_text[] = {
#embed "findings.mustache"
};
static const unsigned char indicator_text[] = {
#embed "indicator.mustache"
};
static const unsigned char map_text[] = {
#embed "map.mustache"
};
static const unsigned char opportunities_text[] = {
#embed "opportunities.mustache"
};
static const unsigned char path_text[] = {
#embed "path.mustache"
};
static const unsigned char personas_text[] = {
#embed "personas.mustache"
};
static const unsigned char plan_text[] = {
#embed "plan.mustache"
};
static const unsigned char ranking_text[] = {
#embed "ranking.mustache"
};
static const unsigned char sources_text[] = {
#embed "sources.mustache"
};
static const unsigned char summary_text[] = {
#embed "summary.mustache"
};
static const unsigned char page_style[] = {
#embed "page.css"
};

static const embedded_page_file files[] = {
    {"page.mustache", page_text, sizeof page_text},
    {"comparison.mustache", comparison_text, sizeof comparison_text},
    {"conflicts.mustache", conflicts_text, sizeof conflicts_text},
    {"decisions.mustache", decisions_text, sizeof decisions_text},
    {"fact.mustache", fact_text, sizeof fact_text},
    {"findings.mustache", findings_text, sizeof findings_text},
    {"indicator.mustache", indicator_text, sizeof indicator_text},
    {"map.mustache", map_text, sizeof map_text},
    {"opportunities.mustache", opportunities_text, sizeof opportunities_text},
    {"path.mustache", path_text, sizeof path_text},
    {"personas.mustache", personas_text, sizeof personas_text},
    {"plan.mustache", plan_text, sizeof plan_text},
    {"ranking.mustache", ranking_text, sizeof ranking_text},
    {"sources.mustache", sources_text, sizeof sources_text},
    {"summary.mustache", summary_text, sizeof summary_text},
    {"page.css", page_style, sizeof page_style},
};

size_t embedded_page_files_count(void) { return sizeof files / sizeof files[0]; }

embedded_page_file embedded_page_file_at(size_t index) {
  if (index < embedded_page_files_count()) return files[index];
  return (embedded_page_file){0, 0, 0};
}
