"""Models on other machines, behind any server that speaks the API of OpenAI. Off until a profile switches it on."""
