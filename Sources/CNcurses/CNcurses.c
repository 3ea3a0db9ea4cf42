#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <term.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

// --- Output: curses writes to a descriptor of its own, so that it can be led elsewhere for a moment.

static FILE *output;
/// Where a picture is gathered; -1: nowhere, curses then writes to the terminal as it likes.
static int gathered = -1;
/// The terminal on a file description of its own, on which writing never waits; -1: there is none, and a
/// terminal that does not read holds the program up. Standard output itself must not be made so: it is
/// shared with the shell.
static int line = -1;
/// Where signals can be read; -1: nowhere.
static int signals = -1;
/// Milliseconds of the monotonic clock until which output may wait; 0: as long as it takes.
static long long deadline;
/// Whether the terminal got only a part of a picture.
static bool torn;

static long long milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/// What is not to wait for a picture: the end of the program, or a stop.
static bool is_urgent_pending(void) {
  static const int urgent[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP};
  sigset_t pending;
  if (sigpending(&pending) != 0) return false;
  for (size_t i = 0; i < sizeof urgent / sizeof *urgent; i++)
    if (sigismember(&pending, urgent[i]) == 1) return true;
  return false;
}

static bool is_ready(int descriptor, short what) {
  struct pollfd wanted = {.fd = descriptor, .events = what};
  return descriptor >= 0 && poll(&wanted, 1, 0) == 1;
}

bool cn_wait_for_room(void) {
  while (line >= 0) {
    if (is_urgent_pending()) return is_ready(line, POLLOUT);
    long long left = deadline == 0 ? -1 : deadline - milliseconds();
    if (deadline != 0 && left < 0) left = 0;
    // A signal that is not urgent keeps its descriptor readable: it is left out, and looked at now and then.
    bool skips = is_ready(signals, POLLIN);
    int limit = skips && (left < 0 || left > 50) ? 50 : (int)left;
    struct pollfd wanted[] = {{.fd = line, .events = POLLOUT}, {.fd = signals, .events = POLLIN}};
    int count = poll(wanted, skips ? 1 : 2, limit);
    if (count > 0 && wanted[0].revents != 0) return true;
    if (count == 0 && left == 0) return false;
  }
  return true;
}

bool cn_send(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(line >= 0 ? line : STDOUT_FILENO, bytes, count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0 && errno == EAGAIN && cn_wait_for_room()) continue;
    if (sent <= 0) return false;
    bytes += sent;
    count -= (size_t)sent;
  }
  return true;
}

void cn_hurry(void) {
  if (deadline == 0) deadline = milliseconds() + 500;
}

static void close_line(void) {
  if (line >= 0) close(line);
  line = signals = -1;
}

SCREEN *cn_newterm(const char *type) {
  int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
  output = descriptor < 0 ? NULL : fdopen(descriptor, "w");
  if (output == NULL) return NULL;
  if (gathered < 0) gathered = memfd_create("picture", MFD_CLOEXEC);
  // Opened anew through its descriptor, for its name may lead elsewhere here.
  line = open("/proc/self/fd/1", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  deadline = 0;
  torn = false;
  SCREEN *screen = newterm(type, output, stdin);
  if (screen != NULL) return screen;
  fclose(output);
  close_line();
  return NULL;
}

void cn_delete(SCREEN *screen) {
  delscreen(screen);
  fclose(output);
  close_line();
}

static void send_gathered(void) {
  static char part[65536];
  off_t end = lseek(gathered, 0, SEEK_CUR), begin = 0;
  lseek(gathered, 0, SEEK_SET);
  while (begin < end && !torn) {
    size_t rest = (size_t)(end - begin);
    ssize_t count = pread(gathered, part, rest < sizeof part ? rest : sizeof part, begin);
    torn = count <= 0 || !cn_send(part, (size_t)count);
    begin += count;
  }
}

/// Takes the terminal again after endwin, with its modes, which are set through curses' own descriptor: an empty
/// picture is all that goes that way, for writing there waits.
static void resume(void) {
  werase(newscr);
  doupdate();
  touchwin(stdscr);
  wnoutrefresh(stdscr);
}

void cn_update(void) {
  int descriptor = fileno(output);
  if (torn) clearok(curscr, TRUE);
  torn = isendwin() && !cn_wait_for_room();
  if (torn) return;
  if (isendwin()) resume();
  if (gathered < 0 || dup3(gathered, descriptor, O_CLOEXEC) < 0) {
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

int cn_signal_descriptor(const sigset_t *wanted) {
  signals = signalfd(-1, wanted, SFD_CLOEXEC | SFD_NONBLOCK);
  return signals;
}

/// While the program has the terminal, its keys are no signals. Those that it makes all the same come of the moment
/// in which the terminal is taken again, and mean no more than the key.
static int is_from_key(const struct signalfd_siginfo *info) {
  return info->ssi_code == SI_KERNEL && (info->ssi_signo == SIGINT || info->ssi_signo == SIGQUIT);
}

int cn_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  while (read(descriptor, &info, sizeof info) == (ssize_t)sizeof info) {
    if (!is_from_key(&info)) return (int)info.ssi_signo;
  }
  return 0;
}

// --- Crash guard: only calls that are safe in a signal handler.

static const int crash_signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
static struct termios modes;
static volatile sig_atomic_t have_modes, armed, installed;
static char restore[512];
static size_t restore_count;

/// Puts the terminal right, without ever waiting for it.
static void give_back(void) {
  int terminal = line >= 0 ? line : STDOUT_FILENO;
  if (write(terminal, restore, restore_count) < (ssize_t)restore_count && line >= 0) {
    // What it has not read is of no use to it any more, and makes room.
    tcflush(line, TCOFLUSH);
    ssize_t written = write(line, restore, restore_count);
    (void)written;
  }
  if (have_modes) tcsetattr(terminal, TCSANOW, &modes);
}

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  if (armed) {
    armed = 0;
    give_back();
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

void cn_give_back(void) {
  if (armed) give_back();
  armed = 0;
}
