// Package arch checks that packages depend on each other only as intended,
// that folders stand where they should, and that files stay short.
package arch
