#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// --- Output: curses writes to a descriptor of its own, so that it can be led elsewhere for a moment.

static FILE *output;
/// Where a picture is gathered; -1: nowhere, curses then writes to the terminal as it likes.
static int gathered = -1;

SCREEN *cn_newterm(const char *type) {
  int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
  output = descriptor < 0 ? NULL : fdopen(descriptor, "w");
  if (output == NULL) return NULL;
  if (gathered < 0) gathered = memfd_create("picture", MFD_CLOEXEC);
  SCREEN *screen = newterm(type, output, stdin);
  if (screen == NULL) fclose(output);
  return screen;
}

void cn_delete(SCREEN *screen) {
  delscreen(screen);
  fclose(output);
}

static bool send_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(STDOUT_FILENO, bytes, count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes += sent;
    count -= (size_t)sent;
  }
  return true;
}

static void send_gathered(void) {
  static char part[65536];
  off_t end = lseek(gathered, 0, SEEK_CUR), begin = 0;
  lseek(gathered, 0, SEEK_SET);
  while (begin < end) {
    size_t rest = (size_t)(end - begin);
    ssize_t count = pread(gathered, part, rest < sizeof part ? rest : sizeof part, begin);
    if (count <= 0 || !send_all(part, (size_t)count)) return;
    begin += count;
  }
}

void cn_update(void) {
  int descriptor = fileno(output);
  // The first picture after endwin also sets the terminal's modes, through the same descriptor.
  if (gathered < 0 || isendwin() || dup3(gathered, descriptor, O_CLOEXEC) < 0) {
    doupdate();
    return;
  }
  doupdate();
  dup3(STDOUT_FILENO, descriptor, O_CLOEXEC);
  send_gathered();
}

// --- Terminfo

bool cn_load_type(const char *type) {
  int found = 0;
  return setupterm(type, STDOUT_FILENO, &found) == OK && found == 1;
}

const char *cn_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

int cn_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  // The pair goes through the last argument: the one before it is a short.
  return setcchar(cell, text, attributes, 0, &pair);
}

// --- Widths

static locale_t width_locale;
static pthread_once_t width_once = PTHREAD_ONCE_INIT;
static void make_width_locale(void) { width_locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", NULL); }

int cn_width(uint32_t scalar) {
  if (scalar < 0x7F) return scalar < 0x20 ? -1 : 1;
  pthread_once(&width_once, make_width_locale);
  if (width_locale == NULL) return -1;
  locale_t before = uselocale(width_locale);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}

bool cn_window_size(int *height, int *width) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *height = size.ws_row;
  *width = size.ws_col;
  return true;
}

// --- Signals

int cn_signal_descriptor(const sigset_t *signals) {
  return signalfd(-1, signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

int cn_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

// --- Crash guard: only calls that are safe in a signal handler.

static const int crash_signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
static struct termios modes;
static volatile sig_atomic_t have_modes, armed, installed;
static char restore[512];
static size_t restore_count;

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  if (armed) {
    armed = 0;
    ssize_t written = write(STDOUT_FILENO, restore, restore_count);
    (void)written;
    if (have_modes) tcsetattr(STDOUT_FILENO, TCSANOW, &modes);
  }
  // Not the handler that was there before: Swift's waits for a key, and the terminal is the person's again.
  signal(number, SIG_DFL);
  // A fault happens again on return and then ends the process; a signal that was sent doesn't.
  if (info->si_code <= 0) raise(number);
}

static void install_crash_guard(void) {
  // A stack of its own, for a crash may be a stack that ran out.
  static char stack[65536];
  stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternative, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  for (size_t i = 0; i < sizeof crash_signals / sizeof *crash_signals; i++)
    sigaction(crash_signals[i], &action, NULL);
  installed = 1;
}

void cn_crash_guard_arm(const char *bytes, size_t count) {
  armed = 0;
  have_modes = tcgetattr(STDOUT_FILENO, &modes) == 0;
  restore_count = count < sizeof restore ? count : sizeof restore - 1;
  memcpy(restore, bytes, restore_count);
  if (!installed) install_crash_guard();
  armed = 1;
}

void cn_crash_guard_disarm(void) { armed = 0; }
