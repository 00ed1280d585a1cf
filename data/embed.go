// Package data holds the exercise library, programmes, articles and safety
// questions, as clinicians write them.
package data

import "embed"

// Content is every content file, with paths as in this folder.
//
//go:embed *.yaml exercises/*.yaml programmes/*.yaml articles/*.md
var Content embed.FS
