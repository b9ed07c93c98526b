/** Reading pictures of pages with Tesseract and Leptonica. The only room that knows their libraries. */
package vn.vanthu.ocr;
