#pragma once

namespace clusterlotse::test {

inline constexpr const char* kNeedWithDate = "20 Drehteile aus 1.4301, Ø 40 x 120, bis 15. März";

}  // namespace clusterlotse::test
