#pragma once

#include <climits>

namespace clusterlotse::storage {

/// Puts itself between SQLite and the system in this process: counts every write, truncation and
/// removal of a file, and lets one or all from one on fail, or kills the process in the middle of
/// one. Everything is as before at the end.
class FaultyWrites {
public:
    enum class Fault { none, no_space, input_output, killed };

    FaultyWrites();
    ~FaultyWrites();
    FaultyWrites(const FaultyWrites&) = delete;
    FaultyWrites& operator=(const FaultyWrites&) = delete;

    /// From now on the n-th call (1 is the next) fails, and `times - 1` more after it.
    void arm(Fault fault, int nth, int times = INT_MAX);
    void disarm() { arm(Fault::none, 0); }
    /// Calls since the last arm().
    int calls() const;
};

}  // namespace clusterlotse::storage
