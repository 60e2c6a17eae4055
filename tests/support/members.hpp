#pragma once

namespace clusterlotse::test {

// Where the members of ClusterScene and its moderators are reached, and what is needed there.

inline constexpr const char* kAsker = "@einkauf:cluster.test";
inline constexpr const char* kAskerMail = "einkauf@pumpen.test";
inline constexpr const char* kTurner = "@dreher:cluster.test";
inline constexpr const char* kByMail = "vertrieb@zerspaner.test";
inline constexpr const char* kEnglish = "@sam:cluster.test";
inline constexpr const char* kPlater = "@galvanik:cluster.test";
inline constexpr const char* kModerator = "@lotse:cluster.test";
inline constexpr const char* kDeputy = "@vertretung:cluster.test";  ///< only where a test has him
inline constexpr const char* kRoom = "!room:cluster.test";

/// kTurner, kByMail and kEnglish do this.
inline constexpr const char* kNeed = "20 Drehteile aus 1.4301, Ø 40 x 120";
inline constexpr const char* kNobodyDoesIt = "50 Stempel PVD-beschichten, TiN";

}  // namespace clusterlotse::test
