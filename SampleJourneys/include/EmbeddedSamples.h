#ifndef EMBEDDED_SAMPLES_H
#define EMBEDDED_SAMPLES_H
extern const int embedded_sample_count;
#endif
