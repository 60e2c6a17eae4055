#pragma once

#include "tests/support/asking_scene.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::test {

/// What a firm may say as an answer as well as of a need of its own.
inline constexpr const char* kEither = "Wir suchen für die 20 Wellen jemand, der härtet";

/// Three firms were asked for 20 shafts.
class AskedFirms : public AskingScene {
public:
    AskedFirms() : AskingScene(unlimited(), "20 Wellen drehen aus 1.4301, Ø 40 x 120") {}

    bool has_need(const std::string& number = "B-2026-002") {
        return core().office().needs.find_number(number).has_value();
    }
    void ask_for_bushings() { say_in_chat(kAsker, "50 Buchsen drehen aus C45, Ø 20 x 30"); }
};

/// What the other firms that were asked read of it.
inline std::vector<Sent> to_competitors(const std::vector<Sent>& sent, const char* writer) {
    std::vector<Sent> read;
    for (const char* const firm : {kTurner, kByMail, kEnglish}) {
        const auto of_firm = to(sent, firm);
        if (std::string_view(firm) != writer) {
            read.insert(read.end(), of_firm.begin(), of_firm.end());
        }
    }
    return read;
}

}  // namespace clusterlotse::test
