/**
 * Events between the services: said through the outbox, in the transaction that made them true; heard through the inbox, in the transaction
 * of their effect. See {@code docs/events.md}.
 */
package id.talenta.platform.data.events;
