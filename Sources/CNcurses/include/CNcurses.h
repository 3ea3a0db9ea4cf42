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
///
/// A terminal that does not read is waited for; but not when a signal wants the program to end or to stop:
/// the next picture is then sent as a whole.
void cn_update(void);
/// Sends bytes to the terminal past curses. False when not all of them could be sent: the terminal is gone, or
/// does not read and a signal wants the program to end or to stop.
bool cn_send(const char *bytes, size_t count);
/// Waits until the terminal reads. False when a signal wants the program to end or to stop before it does.
bool cn_wait_for_room(void);
/// The program ends: from now on output waits half a second in all for a terminal that does not read.
void cn_hurry(void);

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
/// From now on a crash (trap, segmentation fault, abort ...) first writes `bytes` to the terminal and gives it
/// back the modes it has at this moment, and then ends the process.
/// At most 511 bytes are kept.
void cn_crash_guard_arm(const char *bytes, size_t count);
/// A crash leaves the terminal alone again.
void cn_crash_guard_disarm(void);
/// Does at once what the armed guard does after a crash, but for ending the process: for a terminal that does
/// not read. What it has not read yet is thrown away.
void cn_give_back(void);

#endif
