/** Deeds on the way of an incoming document through the office: bút phê, chuyển, theo dõi giải quyết. */
package vn.vanthu.routing;
