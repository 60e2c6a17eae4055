#include "storage/capacity_store.hpp"

#include "storage/connection.hpp"

namespace clusterlotse::storage {

namespace {

FreeCapacity capacity_from(const Query& row) {
    FreeCapacity capacity;
    capacity.id = row.integer(0);
    capacity.profile_id = row.text(1);
    capacity.process = row.text(2);
    capacity.wording = row.text(3);
    capacity.hours = row.null(4) ? std::nullopt : std::optional(row.real(4));
    capacity.from = parse_iso_date(row.text(5)).value_or(Date{});
    capacity.until = parse_iso_date(row.text(6)).value_or(Date{});
    capacity.waits = row.flag(7);
    capacity.created_at = row.time(8);
    return capacity;
}

}  // namespace

void CapacityStore::add(FreeCapacity& capacity) {
    Query(
        database_,
        "INSERT INTO capacities (profile_id, process, wording, hours, from_day, until_day, waits,"
        " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        capacity.profile_id,
        capacity.process,
        capacity.wording,
        capacity.hours,
        capacity.from,
        capacity.until,
        capacity.waits,
        capacity.created_at
    )
        .run();
    capacity.id = last_id(database_);
}

void CapacityStore::update(const FreeCapacity& capacity) {
    Query(
        database_,
        "UPDATE capacities SET profile_id = ?, process = ?, wording = ?, hours = ?, from_day = ?, "
        "until_day = ?,"
        " waits = ?, created_at = ? WHERE id = ?",
        capacity.profile_id,
        capacity.process,
        capacity.wording,
        capacity.hours,
        capacity.from,
        capacity.until,
        capacity.waits,
        capacity.created_at,
        capacity.id
    )
        .run();
}

bool CapacityStore::withdraw(std::int64_t id) {
    return Query(database_, "DELETE FROM capacities WHERE id = ?", id).run() > 0;
}

std::optional<FreeCapacity> CapacityStore::find(std::int64_t id) {
    return first_row(
        Query(
            database_,
            "SELECT id, profile_id, process, wording, hours, from_day, until_day, waits, created_at"
            " FROM capacities WHERE id = ?",
            id
        ),
        capacity_from
    );
}

std::vector<FreeCapacity> CapacityStore::current(Date today) {
    return all_rows(
        Query(
            database_,
            "SELECT id, profile_id, process, wording, hours, from_day, until_day, waits, created_at"
            " FROM capacities WHERE until_day >= ? AND waits = 0 ORDER BY until_day, id",
            today
        ),
        capacity_from
    );
}

std::vector<FreeCapacity> CapacityStore::of_firm(const std::string& profile_id, Date today) {
    return all_rows(
        Query(
            database_,
            "SELECT id, profile_id, process, wording, hours, from_day, until_day, waits, created_at"
            " FROM capacities WHERE profile_id = ? AND until_day >= ? ORDER BY until_day, id",
            profile_id,
            today
        ),
        capacity_from
    );
}

}  // namespace clusterlotse::storage
