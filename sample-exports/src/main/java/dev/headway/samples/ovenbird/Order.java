package dev.headway.samples.ovenbird;

import java.time.LocalDateTime;

/**
 * An order of the shop.
 *
 * @param created on London's clock
 * @param status what Shopify says of its money: paid, voided and so on
 * @param cancelled whether somebody took it back
 * @param total in pence
 * @param refunded of the total, in pence
 * @param source the visit's utm_source; empty when the theme wrote none
 */
record Order(
    LocalDateTime created,
    String status,
    boolean cancelled,
    long total,
    long refunded,
    String source) {}
