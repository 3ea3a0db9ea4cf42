// The terminal's C: curses as Swift can use it, and what Swift's Glibc module leaves out.
#ifndef CNCURSES_H
#define CNCURSES_H

// Without this the importer sees the narrow API only: no cchar_t, no setcchar.
#define NCURSES_WIDECHAR 1
// WINDOW and SCREEN stay opaque, and function-like macros give way to the real functions.
#define NCURSES_OPAQUE 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// --- Curses' variables as functions: Swift refuses mutable globals.
static inline WINDOW *cn_window(void) { return stdscr; }
static inline WINDOW *cn_physical_screen(void) { return curscr; }
static inline int cn_rows(void) { return LINES; }
static inline int cn_columns(void) { return COLS; }
static inline int cn_colors(void) { return COLORS; }
static inline int cn_color_pairs(void) { return COLOR_PAIRS; }
/// newterm on standard output and standard input; null when the terminal's type is not known.
SCREEN *cn_newterm(const char *type);
/// Gives up what newterm made.
void cn_delete(SCREEN *screen);
/// doupdate in one write. Curses itself writes after every movement of the cursor, a hundred times for a
/// screen, and each of them wakes the terminal up.
void cn_update(void);

// --- Attributes: macros with casts, which the importer skips.
static const attr_t cn_bold = A_BOLD;
static const attr_t cn_dim = A_DIM;
static const attr_t cn_italic = A_ITALIC;
static const attr_t cn_underline = A_UNDERLINE;
static const attr_t cn_reverse = A_REVERSE;

// --- Terminfo.
/// Looks the terminal type up (null: $TERM) without touching the terminal. False when there is none.
bool cn_load_type(const char *type);
/// A string capability of the type last loaded, or null when the terminal lacks it.
const char *cn_capability(const char *name);

/// One cell: a spacing character and at most four marks, ended by 0. Pairs may exceed 32767.
int cn_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair);

/// Columns that a character takes: 0 for marks, 1, 2, or -1 for what must not be sent to a terminal.
/// Always by the rules of C.UTF-8, whatever the process' locale, so that layout never depends on it.
int cn_width(uint32_t scalar);

/// The size in cells of the terminal on standard output; false when it doesn't tell.
bool cn_window_size(int *height, int *width);

// --- Signals.
/// A descriptor that becomes readable when a signal of the set arrives; -1 on error.
int cn_signal_descriptor(const sigset_t *signals);
/// The next signal's number, 0 when none waits.
int cn_next_signal(int descriptor);

// --- Crash guard.
/// From now on a crash (trap, segmentation fault, abort ...) first writes `bytes` to standard output and
/// gives the terminal back the modes it has at this moment, then lets the handler that was there go on.
/// At most 511 bytes are kept.
void cn_crash_guard_arm(const char *bytes, size_t count);
/// A crash leaves the terminal alone again.
void cn_crash_guard_disarm(void);

#endif
