/** Feeds the router with any bytes at all. */
package io.lambdarouter.fuzz;
