#include "EmbeddedSamples.h"

static const unsigned char laptop[] = {
#embed "laptop.journey.json"
};

static const unsigned char fashion[] = {
#embed "fashion.journey.json"
};

static const unsigned char bank_account[] = {
#embed "bank-account.journey.json"
};

static const unsigned char visita[] = {
#embed "visita.journey.json"
};

#define SAMPLE(name, bytes) {(name), (bytes), sizeof(bytes)}

// In the order they are offered.
static const embedded_sample samples[] = {
  SAMPLE("laptop", laptop),
  SAMPLE("fashion", fashion),
  SAMPLE("bank-account", bank_account),
  SAMPLE("visita", visita),
};

size_t embedded_samples_count(void) {
  return sizeof samples / sizeof samples[0];
}

embedded_sample embedded_sample_at(size_t index) {
  if (index >= embedded_samples_count()) {
    return (embedded_sample){NULL, NULL, 0};
  }
  return samples[index];
}
