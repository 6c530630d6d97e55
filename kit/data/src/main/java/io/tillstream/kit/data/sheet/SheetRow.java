package io.tillstream.kit.data.sheet;

import java.util.List;
import java.util.Map;

/**
 * One row as it stands in the file.
 *
 * @param number as a person counts: the first line of the file is 1
 * @param cells trimmed texts, empty where nothing stands
 * @param faults why a cell has no value that could be taken, by its place from 0
 */
public record SheetRow(int number, List<String> cells, Map<Integer, String> faults) {

    public String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    public boolean isBlank() {
        return faults.isEmpty() && cells.stream().allMatch(String::isEmpty);
    }
}
