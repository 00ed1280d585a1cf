package main

// The calls with which SQLite waits for the disk, as libc has them, after a
// delay: both the floor and the app then have the same slow disk.

/*
#define _GNU_SOURCE
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static volatile long delay; // microseconds

static void setDelay(long us) { delay = us; }

static void wait(void) {
	if (delay > 0) {
		struct timespec t = { delay / 1000000, delay % 1000000 * 1000 };
		nanosleep(&t, 0);
	}
}

int fsync(int fd) { wait(); return syscall(SYS_fsync, fd); }
int fdatasync(int fd) { wait(); return syscall(SYS_fdatasync, fd); }
*/
import "C"

import "time"

// canSlowDisk says that slowDisk does something here.
const canSlowDisk = true

// slowDisk makes each wait for the disk that much longer in this process.
func slowDisk(by time.Duration) { C.setDelay(C.long(by.Microseconds())) }
