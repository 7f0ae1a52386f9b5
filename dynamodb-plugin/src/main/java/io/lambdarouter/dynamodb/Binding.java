package io.lambdarouter.dynamodb;

import io.lambdarouter.dynamodb.internal.ItemBinder;

/**
 * What records need on their way to observers, made once at start.
 *
 * @param routes of the observers
 * @param items binds images to classes
 * @param order in which changes are handled
 */
record Binding(Routes routes, ItemBinder items, KeyOrder order) {}
