package id.talenta.talent.mapping;

import java.util.Map;

/**
 * What a mapping counted.
 *
 * @param people active people of the agency
 * @param mapped those in a box
 * @param unmapped those in none
 * @param boxes how many are in each of the nine boxes
 * @param obstacles how many each obstacle keeps out; people whom several keep out are counted by each
 */
record MappingCounts(
        int people, int mapped, int unmapped, Map<Integer, Integer> boxes, Map<String, Integer> obstacles) {}
