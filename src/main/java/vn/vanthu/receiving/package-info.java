/**
 * Taking in what comes as files: folders, watched folders, what is dropped and pasted, and the tray in which it waits.
 * Nobody decides between reading and keeping here, so this deed may see reading and registering.
 */
package vn.vanthu.receiving;
