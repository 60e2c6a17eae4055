#include "tests/support/asking_scene.hpp"

namespace clusterlotse::test {

AskingScene::AskingScene(config::NeedSettings needs, const std::string& text)
    : ClusterScene(needs), asked_(say_in_chat(kAsker, text)) {}

storage::NeedRecord AskingScene::need(const std::string& number) {
    return *core().office().needs.find_number(number);
}

std::string AskingScene::state_of(const std::string& profile) {
    const auto invitation = core().office().invitations.find(need().id, profile);
    return invitation ? std::string(name_of(invitation->state.state())) : "";
}

std::vector<Sent> AskingScene::offer(const std::string& reader, const std::string& text) {
    return answer(to(asked_, reader).front(), text);
}

std::vector<Sent> AskingScene::react(
    const Sent& to, const std::string& sender, const std::string& key
) {
    InboundMessage reaction = chat(sender, key);
    reaction.kind = InboundKind::reaction;
    reaction.target = to.remote_id;
    return say(reaction);
}

}  // namespace clusterlotse::test
