// Command build makes the style sheet, the script and the icons that the
// program serves: bundled, made small, compressed, and named after their
// contents. Run it in the module's folder, after npm ci in assets.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := build("assets", os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "assets:", err)
		os.Exit(1)
	}
}
