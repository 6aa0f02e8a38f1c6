const claim = {} as const;

export default claim;
