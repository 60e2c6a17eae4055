#pragma once

#include "domain/clock.hpp"
#include "domain/date.hpp"
#include "storage/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::storage {

/// Machine time that a firm advertises as free.
struct FreeCapacity {
    std::int64_t id = 0;  ///< never given twice, so people may use it as the number
    std::string profile_id;
    std::string process;  ///< code of the vocabulary; empty: none of it, the wording alone tells
    std::string wording;  ///< the firm's own words, with sizes, materials and shifts
    std::optional<double> hours = {};  ///< all together; nothing: not said
    Date from{};
    Date until{};            ///< the last day
    bool waits = false;      ///< the firm was asked which process it is and has not answered
    TimePoint created_at{};  ///< when it was said, or changed last

    bool operator==(const FreeCapacity&) const = default;
};

/// What firms have free, until its last day. Rows of a removed profile go with it.
class CapacityStore {
public:
    explicit CapacityStore(Database& database) : database_(database) {}

    /// Fills in the id.
    void add(FreeCapacity& capacity);

    /// Writes all of the row with this id.
    void update(const FreeCapacity& capacity);

    /// False where there is no such row.
    bool withdraw(std::int64_t id);

    std::optional<FreeCapacity> find(std::int64_t id);

    /// Of all firms, what is not over and does not wait for its process; those that end first come
    /// first.
    std::vector<FreeCapacity> current(Date today);

    /// What one firm has that is not over, in the same order, also what waits.
    std::vector<FreeCapacity> of_firm(const std::string& profile_id, Date today);

private:
    Database& database_;
};

}  // namespace clusterlotse::storage
