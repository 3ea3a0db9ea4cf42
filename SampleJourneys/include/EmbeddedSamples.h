#ifndef EMBEDDED_SAMPLES_H
#define EMBEDDED_SAMPLES_H

#include <stddef.h>

/// A sample journey, carried inside the program so that it opens from anywhere.
typedef struct {
  /// What a person types to open it, such as `laptop`; NULL where there is none.
  const char *name;
  /// The document's text (`journey/1`, UTF-8), not ended by a zero; NULL where there is none.
  const unsigned char *bytes;
  /// How many bytes there are.
  size_t count;
} embedded_sample;

/// How many samples there are.
size_t embedded_samples_count(void);

/// The sample at `index`, from 0, in the order they are offered. Past the end: nulls and 0.
/// What it points to lives as long as the program and never changes.
embedded_sample embedded_sample_at(size_t index);

#endif
