/** Files of office programs: spreadsheets written and read. The only room that knows their libraries. */
package vn.vanthu.officefile;
