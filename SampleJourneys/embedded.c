#include "EmbeddedSamples.h"
const int embedded_sample_count = 0;
