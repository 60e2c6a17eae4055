#include "tests/simulation/digest_text.hpp"

#include <array>
#include <cstdlib>
#include <utility>

namespace clusterlotse::simulation {

namespace {

constexpr std::array<std::pair<std::string_view, Part>, 12> kHeadings{{
    {"Das passt zu Ihnen", Part::fitting},
    {"Needs that fit you", Part::fitting},
    {"Das wartet auf Sie", Part::waiting},
    {"Waiting for you", Part::waiting},
    {"Gesucht: ein fester Partner", Part::partners},
    {"Wanted: a standing partner", Part::partners},
    {"Gesucht, noch ohne Anbieter", Part::sought},
    {"Wanted, no offers yet", Part::sought},
    {"Neu im Cluster", Part::members},
    {"New in the cluster", Part::members},
    {"Gerade frei", Part::free},
    {"Free right now", Part::free},
}};

constexpr std::string_view kDot = "• ";
constexpr std::size_t kLongestNumber = 12;

std::string title_of(Part part, std::string_view item) {
    if (part == Part::members || part == Part::free || part == Part::partners) {
        return std::string(item);
    }
    return std::string(item.substr(0, std::min(item.find_first_of(" :;"), kLongestNumber)));
}

}  // namespace

ReadDigest read_digest(std::string_view text) {
    ReadDigest digest;
    Part part = Part::none;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string line(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with("---") || line.starts_with("—")) {
            break;
        }
        if (line.find_first_not_of(' ') == std::string::npos) {
            continue;
        }
        ++digest.lines;
        for (const auto& [heading, begins] : kHeadings) {
            part = line.starts_with(heading) ? begins : part;
        }
        ReadItem item;
        item.part = part;
        std::string_view words = line;
        const std::size_t bracket = line.find(") ");
        if (line[0] >= '1' && line[0] <= '9' && bracket <= 2) {
            item.position = std::atoi(line.c_str());
            words.remove_prefix(bracket + 2);
        } else if (line.starts_with(kDot)) {
            words.remove_prefix(kDot.size());
        } else {
            continue;
        }
        item.title = title_of(part, words);
        item.answers = words.find("Ihr Wort") != std::string_view::npos ||
                       words.find("your word") != std::string_view::npos;
        item.ends = words.find("läuft am") != std::string_view::npos ||
                    words.find("ends on") != std::string_view::npos;
        digest.items.push_back(std::move(item));
    }
    return digest;
}

}  // namespace clusterlotse::simulation
