package jp.madoguchi.sim.card.chip;

import java.util.List;
import java.util.Map;

/**
 * What the commands work on.
 *
 * @param state what the powered card remembers
 * @param applications in the order in which a short name finds them
 * @param dataObjects of the power-on state
 * @param memory what outlives power
 * @param traits what the sources leave open
 */
record Chip(
    CardState state,
    List<CardApplication> applications,
    Map<Integer, byte[]> dataObjects,
    CardMemory memory,
    UnsureTraits traits) {}
