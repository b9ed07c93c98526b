/** Taking in what the office kept elsewhere. The one deed that may see reading and registering. */
package vn.vanthu.importing;
