package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
)

// build fills dir/dist anew. Nothing is changed when something fails before
// all of it is ready.
func build(dir string, out io.Writer) error {
	outputs, err := bundle(dir)
	if err != nil {
		return err
	}
	named := map[string][]byte{} // contents by address
	addresses := map[string]string{}
	for _, f := range outputs {
		address := filepath.Base(f.Path)
		addresses[plainName(address)] = address
		named[address] = f.Contents
	}
	if err := icons(dir, addresses, named); err != nil {
		return err
	}
	manifest, err := json.MarshalIndent(addresses, "", "\t")
	if err != nil {
		return fmt.Errorf("manifest: %w", err)
	}
	return write(filepath.Join(dir, "dist"), manifest, named, out)
}

// plainName takes the hash out of an address: app-ABCDEFGH.css is app.css.
func plainName(address string) string {
	ext := filepath.Ext(address)
	stem := strings.TrimSuffix(address, ext)
	return stem[:strings.LastIndex(stem, "-")] + ext
}

// icons adds the icons and the web manifest, which names the icons by their
// addresses.
func icons(dir string, addresses map[string]string, named map[string][]byte) error {
	for _, name := range []string{"icon.svg", "app.webmanifest"} {
		b, err := os.ReadFile(filepath.Join(dir, "icons", name)) //nolint:gosec // constant names below our own folder
		if err != nil {
			return fmt.Errorf("read icons: %w", err)
		}
		for plain, address := range addresses {
			b = bytes.ReplaceAll(b, []byte(`"`+plain+`"`), []byte(`"/assets/`+address+`"`))
		}
		ext := filepath.Ext(name)
		address := strings.TrimSuffix(name, ext) + "-" + hash(b) + ext
		addresses[name], named[address] = address, b
	}
	return nil
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return base32.StdEncoding.EncodeToString(sum[:5])
}

func write(dist string, manifest []byte, named map[string][]byte, out io.Writer) error {
	if err := clear(dist); err != nil {
		return err
	}
	for _, address := range slices.Sorted(maps.Keys(named)) {
		plain := named[address]
		gz, br := compress(plain)
		for ext, b := range map[string][]byte{"": plain, ".gz": gz, ".br": br} {
			if err := os.WriteFile(filepath.Join(dist, address+ext), b, 0o600); err != nil {
				return fmt.Errorf("write assets: %w", err)
			}
		}
		if _, err := fmt.Fprintf(out, "%-28s %7d bytes, %6d with gzip, %6d with brotli\n", address, len(plain), len(gz), len(br)); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(dist, "manifest.json"), append(manifest, '\n'), 0o600)
}

// clear takes away what was built before.
func clear(dist string) error {
	old, err := filepath.Glob(filepath.Join(dist, "[a-z]*"))
	if err != nil {
		return err
	}
	for _, f := range old {
		if err := os.Remove(f); err != nil {
			return fmt.Errorf("clear assets: %w", err)
		}
	}
	return os.MkdirAll(dist, 0o750)
}

// compress returns b with gzip and with brotli, as small as they get.
func compress(b []byte) (gz, br []byte) {
	var g, r bytes.Buffer
	gw, _ := gzip.NewWriterLevel(&g, gzip.BestCompression) // the level is right
	bw := brotli.NewWriterLevel(&r, brotli.BestCompression)
	for _, w := range []io.WriteCloser{gw, bw} {
		_, _ = w.Write(b) // a buffer takes everything
		_ = w.Close()
	}
	return g.Bytes(), r.Bytes()
}
