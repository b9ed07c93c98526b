/** Files that carry other files: ZIP archives and mail messages. */
package vn.vanthu.parcel;
