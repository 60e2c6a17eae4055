#include "tests/unit/commands/asker/asker_talk.hpp"

#include <string_view>
#include <utility>

namespace clusterlotse::test {

std::vector<Sent> said(AskingScene& scene, bool answered, const std::string& words) {
    if (answered) {
        scene.offer(kTurner, "12 €/Stück, KW 3");
    }
    return scene.say_in_chat(kAsker, words);
}

std::string in_english(std::string words) {
    if (words.find(" statt ") == std::string::npos) {
        return words;
    }
    constexpr std::pair<std::string_view, std::string_view> kWords[] = {
        {"statt", "instead of"}, {"Stück", "pieces"}, {"Länge", "length"}};
    for (const auto& [german, english] : kWords) {
        for (auto at = words.find(german); at != std::string::npos; at = words.find(german, at)) {
            words.replace(at, german.size(), english);
        }
    }
    return words;
}

}  // namespace clusterlotse::test
