/** The agencies, for services that keep a copy: told by region-service, read here. */
package id.talenta.platform.data.agencies;
