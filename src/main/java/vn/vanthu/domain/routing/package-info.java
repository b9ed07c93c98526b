/** What happens to an incoming document inside the office: bút phê, chuyển, giải quyết (domain.md 5.4, 5.6). */
package vn.vanthu.domain.routing;
