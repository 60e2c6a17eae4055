// Prints how well needs find firms, for the engine and for plain text searches, on the same
// collection:
//   evaluate_matching [-v] [--alone] [--without-answerers] [PROFILES.jsonl NEEDS.jsonl...]
//   evaluate_matching --understand < TEXTS
// Without files: the project's own sets. Needs are {"id", "text", "lang", "relevant": {firm:
// grade 1..3}, "traps": [firm]}; an empty "relevant" means that nobody can do it. -v lists what
// went wrong, never for a file named held_out; --alone leaves the text searches out;
// --without-answerers also asks each need of the firms that cannot do it, which is to find nobody.
#include "matching/index/engine.hpp"
#include "matching/needs/description.hpp"
#include "tests/evaluation/collection.hpp"
#include "tests/evaluation/measures.hpp"
#include "tests/evaluation/peers.hpp"
#include "tests/evaluation/scores.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <optional>

using namespace clusterlotse;
using namespace clusterlotse::evaluation;

namespace {

constexpr Date kToday{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};
constexpr double kGood = 0.9;  // a need below it is worth a look

std::string understood(const UnderstoodNeed& need) {
    std::string line = "[" + need.kind + "]";
    for (const std::string& phrase :
         matching::describe(need, *test_support::vocabulary(), Language::de)) {
        line += " · " + phrase;
    }
    line += "  {";
    for (const std::string& code : need.processes) {
        line += code + " ";
    }
    return line + "}";
}

void show_failure(
    const JudgedNeed& need,
    const UnderstoodNeed& read,
    const matching::Matching& found,
    const std::vector<std::string>& ranking
) {
    std::cout << need.id << " " << ndcg_at_10(ranking, need.relevant)
              << (found.nobody ? " NOBODY " : " ") << need.text << "\n    " << understood(read)
              << "\n";
    for (std::size_t i = 0; i < found.matches.size() && i < 6; ++i) {
        const matching::Match& match = found.matches[i];
        const auto grade = need.relevant.find(match.profile);
        std::cout << "    " << match.score << " " << match.profile << " ("
                  << (grade == need.relevant.end() ? 0 : grade->second)
                  << (is_trap(need, match.profile) ? " TRAP)" : ")");
        for (const std::string& fact :
             facts_of(match, matching::Fact::Verdict::fits, Language::de)) {
            std::cout << " +" << fact;
        }
        for (const std::string& fact :
             facts_of(match, matching::Fact::Verdict::contradicts, Language::de)) {
            std::cout << " -" << fact;
        }
        std::cout << "\n";
    }
    for (const auto& [id, grade] : need.relevant) {
        if (std::find(ranking.begin(), ranking.end(), id) == ranking.end()) {
            std::cout << "    missing " << id << " (" << grade << ")\n";
        }
    }
}

class Evaluation {
public:
    Evaluation(const std::string& profiles, bool alone) : engine_(test_support::vocabulary()) {
        if (!alone) {
            add_peers();
        }
        for (const Profile& profile : read_profiles(profiles)) {
            const auto start = std::chrono::steady_clock::now();
            engine_.upsert(profile);
            adding_ += micros_since(start);
            for (const auto& peer : peers_) {
                peer->add(profile.id, words_of(profile));
            }
        }
        for (const auto& peer : peers_) {
            peer->finish();
        }
    }
    void judge(const std::string& file, bool verbose, bool bereft) {
        std::vector<Scores> all(1 + peers_.size());
        all[0].method = "clusterlotse";
        double reading = 0;
        const std::vector<JudgedNeed> needs = read_needs(file);
        for (const JudgedNeed& need : needs) {
            const auto start = std::chrono::steady_clock::now();
            const UnderstoodNeed read = engine_.understand(need.text, kToday, Language::de);
            reading += micros_since(start);
            const matching::Matching found =
                engine_.match(need.text, read, {.top = 10, .today = kToday, .fill_up = true});
            std::vector<std::string> ranking;
            for (const matching::Match& match : found.matches) {
                ranking.push_back(match.profile);
            }
            all[0].add(need, ranking, found.nobody);
            if (bereft && !need.relevant.empty()) {
                all[0].bereft.push_back(tells_nobody_without(need, read, verbose) ? 1 : 0);
            }
            for (std::size_t i = 0; i < peers_.size(); ++i) {
                all[i + 1].method = peers_[i]->name();
                all[i + 1].add(need, peers_[i]->best(need.text), std::nullopt);
            }
            const bool bad = need.relevant.empty()
                                 ? !found.nobody
                                 : found.nobody || ndcg_at_10(ranking, need.relevant) < kGood ||
                                       !avoids_traps(need, ranking);
            if (verbose && bad) {
                show_failure(need, read, found, ranking);
            }
        }
        std::printf(
            "\n%s: %zu needs, %zu of them answerable, %zu profiles\n",
            std::filesystem::path(file).lexically_relative(CLUSTERLOTSE_SOURCE_DIR).c_str(),
            needs.size(),
            all[0].ndcg.size(),
            engine_.size()
        );
        print(all);
        std::printf(
            "understanding %.0f us a need, reading a profile %.0f us\n",
            reading / static_cast<double>(std::max<std::size_t>(1, needs.size())),
            adding_ / static_cast<double>(std::max<std::size_t>(1, engine_.size()))
        );
        std::fflush(stdout);
    }

private:
    /// What is told where the firms that can do it are no members: a need in the words of the trade
    /// that nobody can fill, but for firms that nobody graded.
    bool tells_nobody_without(const JudgedNeed& need, const UnderstoodNeed& read, bool verbose) {
        const matching::Matching found = engine_.match(
            need.text,
            read,
            {.top = 10,
             .eligible = [&](const std::string& firm) { return !need.relevant.contains(firm); },
             .today = kToday,
             .fill_up = true}
        );
        if (verbose && !found.nobody) {
            JudgedNeed hopeless = need;
            hopeless.id += " WITHOUT";
            hopeless.relevant.clear();
            show_failure(hopeless, read, found, {});
        }
        return found.nobody;
    }

    void add_peers() {
        peers_.push_back(full_text_peer("unicode61"));
        peers_.push_back(full_text_peer("trigram"));
        if (std::unique_ptr<Peer> xapian = xapian_peer()) {
            peers_.push_back(std::move(xapian));
        }
        peers_.push_back(four_gram_peer());
    }

    static double micros_since(std::chrono::steady_clock::time_point start) {
        return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
            .count();
    }

    matching::Engine engine_;
    std::vector<std::unique_ptr<Peer>> peers_;
    double adding_ = 0;
};

void understand_lines() {
    const matching::Engine engine(test_support::vocabulary());
    for (std::string line; std::getline(std::cin, line);) {
        std::cout << line << "\n    " << understood(engine.understand(line, kToday, Language::de))
                  << "\n";
    }
}

bool sealed(const std::string& file) {
    return std::filesystem::path(file).filename().string().starts_with("held_out");
}

}  // namespace

int main(int argc, char** argv) try {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    if (!arguments.empty() && arguments[0] == "--understand") {
        understand_lines();
        return 0;
    }
    const bool verbose = std::erase(arguments, "-v") > 0;
    const bool alone = std::erase(arguments, "--alone") > 0;
    const bool bereft = std::erase(arguments, "--without-answerers") > 0;
    std::vector<std::vector<std::string>> sets = {arguments};
    if (arguments.empty()) {
        const std::string here = CLUSTERLOTSE_SOURCE_DIR "/tests/evaluation/";
        const std::string sample = CLUSTERLOTSE_SOURCE_DIR "/config/sample/profiles.jsonl";
        sets = {
            {here + "dev/profiles.jsonl", here + "dev/needs.jsonl"},
            {sample, here + "blind/needs.jsonl", here + "blind/held_out.jsonl"},
            {here + "collection/profiles.jsonl",
             here + "collection/needs.jsonl",
             here + "collection/held_out.jsonl",
             here + "collection/fresh.jsonl",
             here + "hopeless/needs.jsonl",
             here + "hopeless/held_out.jsonl"},
            {here + "traps/profiles.jsonl",
             here + "traps/needs.jsonl",
             here + "traps/held_out.jsonl"},
            {here + "second/profiles.jsonl",
             here + "second/needs.jsonl",
             here + "second/fresh.jsonl"},
            {here + "third/profiles.jsonl", here + "third/needs.jsonl", here + "third/fresh.jsonl"},
            {here + "fourth/profiles.jsonl",
             here + "fourth/needs.jsonl",
             here + "fourth/fresh.jsonl"},
            {here + "fifth/profiles.jsonl",
             here + "fifth/needs.jsonl",
             here + "fifth/held_out_fresh.jsonl"},
            {here + "sixth/profiles.jsonl", here + "sixth/needs.jsonl", here + "sixth/fresh.jsonl"},
            {here + "seventh/profiles.jsonl",
             here + "seventh/needs.jsonl",
             here + "seventh/fresh.jsonl"},
            {here + "eighth/profiles.jsonl",
             here + "eighth/needs.jsonl",
             here + "eighth/fresh.jsonl"},
            {here + "ninth/profiles.jsonl",
             here + "ninth/needs.jsonl",
             here + "ninth/held_out_fresh.jsonl"},
            {here + "tenth/profiles.jsonl",
             here + "tenth/needs.jsonl",
             here + "tenth/fresh.jsonl"},
            {here + "thirteenth/profiles.jsonl", here + "thirteenth/needs.jsonl"},
            {here + "fifteenth/profiles.jsonl", here + "fifteenth/needs.jsonl"}};
    }
    for (const std::vector<std::string>& files : sets) {
        Evaluation evaluation(files.at(0), alone);
        for (std::size_t i = 1; i < files.size(); ++i) {
            evaluation.judge(files[i], verbose && !sealed(files[i]), bereft);
        }
    }
    return 0;
} catch (const std::exception& error) {
    std::cerr << error.what()
              << "\nusage: evaluate_matching [-v] [--alone] [--without-answerers] "
                 "[PROFILES.jsonl NEEDS.jsonl...]\n";
    return 1;
}
