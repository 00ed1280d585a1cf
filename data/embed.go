// Package data holds the exercise library, programmes, articles, cards and
// safety questions, as clinicians write them.
package data

import "embed"

// Content is every content file, with paths as in this folder.
//
//go:embed *.yaml exercises/*.yaml programmes/*.yaml articles/*.md cards/*.md
var Content embed.FS
