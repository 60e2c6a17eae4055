#include "tests/unit/commands/needs/need_paths.hpp"

#include "tests/unit/commands/desk/scene_days.hpp"

namespace clusterlotse::test {
namespace {

constexpr Deed kExpires{nullptr, ""};
constexpr Deed kPark{kAsker, "parken bis 15.1."};
constexpr Deed kPutAside{kModerator, "zurückstellen bis 15.1."};
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
        {kNeed, true, {kRelease}, N::awaiting_release, N::distributed},
        {kNobodyDoesIt, true, {kRelease}, N::awaiting_release, N::no_match},
        {kNeed, true, {kPhone}, N::awaiting_release, N::by_phone},
        {kNeed, true, {kPark}, N::awaiting_release, N::parked},
        {kNeed, true, {{kAsker, "extern vergeben"}}, N::awaiting_release, N::awarded_outside},
        {kNeed, true, {kWithdraw}, N::awaiting_release, N::withdrawn},
        {kNeed, true, {kReject}, N::awaiting_release, N::rejected},
        {kNeed, true, {kExpires}, N::awaiting_release, N::expired},

        {kNeed, true, {kPhone, kRelease}, N::by_phone, N::distributed},
        {kNobodyDoesIt, true, {kPhone, kRelease}, N::by_phone, N::no_match},
        {kNeed, true, {kPhone, kPark}, N::by_phone, N::parked},
        {kNeed, true, {kPhone, kAward}, N::by_phone, N::awarded},
        {kNeed, true, {kPhone, kOutside}, N::by_phone, N::awarded_outside},
        {kNeed, true, {kPhone, kFail}, N::by_phone, N::not_placed},
        {kNeed, true, {kPhone, kWithdraw}, N::by_phone, N::withdrawn},
        {kNeed, true, {kPhone, kReject}, N::by_phone, N::rejected},
        {kNeed, true, {kPhone, kExpires}, N::by_phone, N::expired},
        {kNeed, true, {kPhone, kGiveUp}, N::by_phone, N::unmatched},

        {kNeed, false, {kOffer}, N::distributed, N::answered},
        {kNeed, false, {kPhone}, N::distributed, N::by_phone},
        {kNeed, false, {kPark}, N::distributed, N::parked},
        {kNeed, false, {kAward}, N::distributed, N::awarded},
        {kNeed, false, {kOutside}, N::distributed, N::awarded_outside},
        {kNeed, false, {kFail}, N::distributed, N::not_placed},
        {kNeed, false, {kWithdraw}, N::distributed, N::withdrawn},
        {kNeed, false, {kExpires}, N::distributed, N::expired},

        {kNeed, false, {kOffer, kPhone}, N::answered, N::by_phone},
        {kNeed, false, {kOffer, kPark}, N::answered, N::parked},
        {kNeed, false, {kOffer, kAward}, N::answered, N::awarded},
        {kNeed, false, {kOffer, kOutside}, N::answered, N::awarded_outside},
        {kNeed, false, {kOffer, kFail}, N::answered, N::not_placed},
        {kNeed, false, {kOffer, kWithdraw}, N::answered, N::withdrawn},
        {kNeed, false, {kOffer, kExpires}, N::answered, N::expired},

        {kNobodyDoesIt, false, {{kModerator, "+ Wolfstein"}}, N::no_match, N::distributed},
        {kNobodyDoesIt, false, {kPhone}, N::no_match, N::by_phone},
        {kNobodyDoesIt, false, {kPark}, N::no_match, N::parked},
        {kNobodyDoesIt, false, {kAward}, N::no_match, N::awarded},
        {kNobodyDoesIt, false, {{kAsker, "nichts geworden"}}, N::no_match, N::not_placed},
        {kNobodyDoesIt, false, {kOutside}, N::no_match, N::awarded_outside},
        {kNobodyDoesIt, false, {kWithdraw}, N::no_match, N::withdrawn},
        {kNobodyDoesIt, false, {kReject}, N::no_match, N::rejected},
        {kNobodyDoesIt, false, {kExpires}, N::no_match, N::unmatched},
        {kNobodyDoesIt, false, {kGiveUp}, N::no_match, N::unmatched},

        {kNeed, false, {kPark, kResume}, N::parked, N::distributed},
        {kNobodyDoesIt, false, {kPark, kResume}, N::parked, N::no_match},
        {kNeed, false, {kOffer, kPark, kResume}, N::parked, N::answered},
        {kNeed, false, {kPutAside, kPhone}, N::parked, N::by_phone},
        {kNeed, true, {kPark, kResume}, N::parked, N::awaiting_release},
        {kNeed, false, {kPark, kExpires, kExpires}, N::parked, N::distributed},
        {kNeed, false, {kPark, kExpires, kExpires, kExpires}, N::distributed, N::expired},
        {kNeed, false, {kPutAside, kRelease}, N::parked, N::distributed},
        {kNobodyDoesIt, false, {kPutAside, kRelease}, N::parked, N::no_match},
        {kNeed,
         false,
         {kPutAside, {kModerator, "+ Galvanik Rodenbach"}},
         N::parked,
         N::distributed},
        {kNeed, false, {kPhone, kPark, kResume}, N::parked, N::by_phone},
        {kNeed, false, {kPark, kAward}, N::parked, N::awarded},
        {kNeed, false, {kPark, kOutside}, N::parked, N::awarded_outside},
        {kNeed, false, {kPark, kFail}, N::parked, N::not_placed},
        {kNeed, false, {kPark, kWithdraw}, N::parked, N::withdrawn},
        {kNeed, false, {kPark, kReject}, N::parked, N::rejected},

        {kNeed, false, {kExpires, kAward}, N::expired, N::awarded},
        {kNeed, false, {kExpires, kOutside}, N::expired, N::awarded_outside},
        {kNeed, false, {kExpires, kFail}, N::expired, N::not_placed},
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
