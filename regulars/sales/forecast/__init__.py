"""The forecast: what the coming months bring, by what is sold, what is as good as sold, and what may be."""
