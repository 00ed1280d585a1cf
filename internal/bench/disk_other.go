//go:build !linux

package main

import "time"

const canSlowDisk = false

func slowDisk(time.Duration) {}
