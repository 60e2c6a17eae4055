#include "tests/unit/commands/need_paths.hpp"

namespace clusterlotse::test {
namespace {

constexpr const char* kDone = "20 Drehteile aus 1.4301, Ø 40 x 120";
constexpr const char* kNobodys = "50 Stempel PVD-beschichten, TiN";
constexpr std::chrono::days kPastExpiry{32};

constexpr Deed kExpires{nullptr, ""};
constexpr Deed kPark{kAsker, "parken bis 15.1."};
constexpr Deed kPhone{kModerator, "ich rufe an"};
constexpr Deed kRelease{kModerator, "freigeben, weil es geht"};
constexpr Deed kAward{kModerator, "vergeben an Wolfstein, weil er kann"};
constexpr Deed kOutside{kModerator, "extern vergeben, weil es eilte"};
constexpr Deed kFail{kModerator, "nichts geworden, weil das Projekt ruht"};
constexpr Deed kGiveUp{kModerator, "niemand"};
constexpr Deed kReject{kModerator, "ablehnen: kein Fall für uns"};
constexpr Deed kWithdraw{kAsker, "zurückgezogen"};
constexpr Deed kOffer{kTurner, "12 € das Stück"};
constexpr Deed kResume{kAsker, "weiter"};

using N = NeedState;

}  // namespace

const std::vector<NeedPath>& need_paths() {
    static const std::vector<NeedPath> all{
        {kDone, true, {kRelease}, N::awaiting_release, N::distributed},
        {kNobodys, true, {kRelease}, N::awaiting_release, N::no_match},
        {kDone, true, {kPhone}, N::awaiting_release, N::by_phone},
        {kDone, true, {kPark}, N::awaiting_release, N::parked},
        {kDone, true, {{kAsker, "extern vergeben"}}, N::awaiting_release, N::awarded_outside},
        {kDone, true, {kWithdraw}, N::awaiting_release, N::withdrawn},
        {kDone, true, {kReject}, N::awaiting_release, N::rejected},
        {kDone, true, {kExpires}, N::awaiting_release, N::expired},

        {kDone, true, {kPhone, kRelease}, N::by_phone, N::distributed},
        {kNobodys, true, {kPhone, kRelease}, N::by_phone, N::no_match},
        {kDone, true, {kPhone, kPark}, N::by_phone, N::parked},
        {kDone, true, {kPhone, kAward}, N::by_phone, N::awarded},
        {kDone, true, {kPhone, kOutside}, N::by_phone, N::awarded_outside},
        {kDone, true, {kPhone, kFail}, N::by_phone, N::not_placed},
        {kDone, true, {kPhone, kWithdraw}, N::by_phone, N::withdrawn},
        {kDone, true, {kPhone, kReject}, N::by_phone, N::rejected},
        {kDone, true, {kPhone, kExpires}, N::by_phone, N::expired},
        {kDone, true, {kPhone, kGiveUp}, N::by_phone, N::unmatched},

        {kDone, false, {kOffer}, N::distributed, N::answered},
        {kDone, false, {kPhone}, N::distributed, N::by_phone},
        {kDone, false, {kPark}, N::distributed, N::parked},
        {kDone, false, {kAward}, N::distributed, N::awarded},
        {kDone, false, {kOutside}, N::distributed, N::awarded_outside},
        {kDone, false, {kFail}, N::distributed, N::not_placed},
        {kDone, false, {kWithdraw}, N::distributed, N::withdrawn},
        {kDone, false, {kExpires}, N::distributed, N::expired},

        {kDone, false, {kOffer, kPhone}, N::answered, N::by_phone},
        {kDone, false, {kOffer, kPark}, N::answered, N::parked},
        {kDone, false, {kOffer, kAward}, N::answered, N::awarded},
        {kDone, false, {kOffer, kOutside}, N::answered, N::awarded_outside},
        {kDone, false, {kOffer, kFail}, N::answered, N::not_placed},
        {kDone, false, {kOffer, kWithdraw}, N::answered, N::withdrawn},
        {kDone, false, {kOffer, kExpires}, N::answered, N::expired},

        {kNobodys, false, {{kModerator, "+ Wolfstein"}}, N::no_match, N::distributed},
        {kNobodys, false, {kPhone}, N::no_match, N::by_phone},
        {kNobodys, false, {kPark}, N::no_match, N::parked},
        {kNobodys, false, {kAward}, N::no_match, N::awarded},
        {kNobodys, false, {{kAsker, "nichts geworden"}}, N::no_match, N::not_placed},
        {kNobodys, false, {kOutside}, N::no_match, N::awarded_outside},
        {kNobodys, false, {kWithdraw}, N::no_match, N::withdrawn},
        {kNobodys, false, {kReject}, N::no_match, N::rejected},
        {kNobodys, false, {kExpires}, N::no_match, N::unmatched},
        {kNobodys, false, {kGiveUp}, N::no_match, N::unmatched},

        {kDone, false, {kPark, kResume}, N::parked, N::distributed},
        {kNobodys, false, {kPark, kResume}, N::parked, N::no_match},
        {kDone, false, {kOffer, kPark, {kTurner, "13 € das Stück"}}, N::parked, N::answered},
        {kDone, false, {kPark, kPhone}, N::parked, N::by_phone},
        {kDone, true, {kPark, kResume}, N::parked, N::awaiting_release},
        {kDone, false, {kPark, kExpires, kExpires}, N::parked, N::distributed},
        {kDone, false, {kPark, kExpires, kExpires, kExpires}, N::distributed, N::expired},
        {kDone, false, {kPark, kRelease}, N::parked, N::distributed},
        {kNobodys, false, {kPark, kRelease}, N::parked, N::no_match},
        {kDone, false, {kPark, {kModerator, "+ Galvanik Rodenbach"}}, N::parked, N::distributed},
        {kDone, false, {kPhone, kPark, kResume}, N::parked, N::by_phone},
        {kDone, false, {kPark, kAward}, N::parked, N::awarded},
        {kDone, false, {kPark, kOutside}, N::parked, N::awarded_outside},
        {kDone, false, {kPark, kFail}, N::parked, N::not_placed},
        {kDone, false, {kPark, kWithdraw}, N::parked, N::withdrawn},
        {kDone, false, {kPark, kReject}, N::parked, N::rejected},

        {kDone, false, {kExpires, kAward}, N::expired, N::awarded},
        {kDone, false, {kExpires, kOutside}, N::expired, N::awarded_outside},
        {kDone, false, {kExpires, kFail}, N::expired, N::not_placed},
    };
    return all;
}

void walk(
    const NeedPath& path,
    const std::function<void(ClusterScene&, std::size_t done, const std::string& said)>& look
) {
    ClusterScene scene(
        path.by_moderator ? ClusterScene::by_the_moderator() : ClusterScene::unlimited()
    );
    scene.say_in_chat(kAsker, path.need);
    std::string said = path.need;
    look(scene, 0, said);
    for (std::size_t i = 0; i < path.deeds.size(); ++i) {
        const Deed& deed = path.deeds[i];
        said += std::string("; ") + (deed.who == nullptr ? "time passes" : deed.words);
        if (deed.who == nullptr) {
            scene.wait(kPastExpiry);
        } else {
            scene.say_in_chat(deed.who, std::string("B-2026-001 ") + deed.words);
        }
        look(scene, i + 1, said);
    }
}

}  // namespace clusterlotse::test
