package vn.vanthu.reading;

import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param name by which it is called, and which tells what it is where its bytes do not; the file itself may have another
 */
record Order(Path file, String name, Extent extent) {}
